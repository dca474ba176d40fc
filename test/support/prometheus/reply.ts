/** A sample as Prometheus writes it. */
export type SampleText = number | 'NaN' | '+Inf' | '-Inf' | (string & {});

export type Labels = Readonly<Record<string, string>>;

/** What the stand-in says to one query. Evaluation times are its own clock's unless `at` (seconds) is given. */
export type Reply =
  | { readonly kind: 'scalar'; readonly value: SampleText; readonly at?: number }
  | {
      readonly kind: 'vector';
      readonly series: readonly {
        readonly labels?: Labels;
        readonly value: SampleText;
        readonly at?: number;
      }[];
      readonly warnings?: readonly string[];
      readonly infos?: readonly string[];
    }
  | { readonly kind: 'histogram' }
  | {
      readonly kind: 'matrix';
      readonly series: readonly { readonly labels: Labels; readonly values: readonly SampleText[] }[];
    }
  | { readonly kind: 'string'; readonly text: string }
  /** Prometheus's own error, by default under the status that Prometheus gives its type. */
  | { readonly kind: 'error'; readonly errorType: string; readonly error: string; readonly status?: number }
  /** Any body at all, such as a proxy's page. */
  | { readonly kind: 'page'; readonly status: number; readonly type: string; readonly body: string }
  | { readonly kind: 'slow'; readonly delayMs: number; readonly reply: Reply }
  /** Promises more bytes than it sends. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'hang-up' };

/** One number. */
export function one(value: SampleText, labels: Labels = {}): Reply {
  return { kind: 'vector', series: [{ labels, value }] };
}

/** No series at all. */
export const noSeries: Reply = { kind: 'vector', series: [] };

/** A login page under 200, as an authenticating proxy gives it. */
export const loginPage: Reply = {
  kind: 'page',
  status: 200,
  type: 'text/html; charset=utf-8',
  body: '<!DOCTYPE html><html><body>Please sign in</body></html>',
};
