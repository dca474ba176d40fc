export * from './reply.ts';
export * from './stand-in.ts';
