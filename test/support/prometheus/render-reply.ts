import type { Reply, SampleText } from './reply.ts';

export type Rendered = { readonly status: number; readonly type: string; readonly body: string };

type Immediate = Exclude<Reply, { kind: 'slow' | 'cut-off' | 'hang-up' }>;

// web/api/v1/api.go: the status that belongs to each error type.
const errorStatus: Readonly<Record<string, number>> = {
  bad_data: 400,
  execution: 422,
  canceled: 503,
  timeout: 503,
  internal: 500,
  not_found: 404,
  unavailable: 503,
};

function success(data: unknown, notes: object = {}): Rendered {
  const body = JSON.stringify({ status: 'success', data, ...notes });
  return { status: 200, type: 'application/json', body };
}

/** The bytes of a reply, evaluated at `nowSeconds`. */
export function renderReply(reply: Immediate, nowSeconds: number): Rendered {
  const point = (value: SampleText, at = nowSeconds): [number, string] => [at, String(value)];
  switch (reply.kind) {
    case 'scalar':
      return success({ resultType: 'scalar', result: point(reply.value, reply.at) });
    case 'vector': {
      const result = reply.series.map(({ labels = {}, value, at }) => ({
        metric: labels,
        value: point(value, at),
      }));
      const { warnings, infos } = reply;
      return success({ resultType: 'vector', result }, { warnings, infos });
    }
    case 'histogram': {
      const histogram = [nowSeconds, { count: '2', sum: '3', buckets: [[0, '1', '2', '2']] }];
      return success({ resultType: 'vector', result: [{ metric: {}, histogram }] });
    }
    case 'matrix': {
      const result = reply.series.map(({ labels, values }) => ({
        metric: labels,
        values: values.map((value, index) => point(value, nowSeconds - values.length + index)),
      }));
      return success({ resultType: 'matrix', result });
    }
    case 'string':
      return success({ resultType: 'string', result: [nowSeconds, reply.text] });
    case 'error': {
      const { errorType, error } = reply;
      const status = reply.status ?? errorStatus[errorType] ?? 500;
      return {
        status,
        type: 'application/json',
        body: JSON.stringify({ status: 'error', errorType, error }),
      };
    }
    case 'page':
      return { status: reply.status, type: reply.type, body: reply.body };
  }
}
