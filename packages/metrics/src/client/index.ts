export * from './query-prometheus.ts';
