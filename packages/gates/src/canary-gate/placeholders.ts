/** What a query may name of the request: `{{environment}}`, `{{service}}`, `{{digest}}`. */
export const placeholders = ['environment', 'service', 'digest'] as const;
