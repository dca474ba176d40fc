import { check } from '@countersign/core';
import { parsePrometheusAnswer, parseSampleValue, prometheusAnswerSchema } from '@countersign/metrics';
import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';

fc.configureGlobal({ seed: 20260703 });

function success(data: unknown, more: object = {}): string {
  return JSON.stringify({ status: 'success', data, ...more });
}

function result(text: string) {
  const parsed = parsePrometheusAnswer(text);
  if (!parsed.ok || parsed.answer.outcome !== 'result') throw new Error(JSON.stringify(parsed));
  expect(check(prometheusAnswerSchema, parsed.answer).ok).toBe(true);
  return parsed.answer;
}

function problem(text: string): string {
  const parsed = parsePrometheusAnswer(text);
  return parsed.ok ? 'no problem' : parsed.problem;
}

describe('parsePrometheusAnswer', () => {
  it('reads a scalar', () => {
    expect(result(success({ resultType: 'scalar', result: [1435781451.781, '1'] }))).toEqual({
      outcome: 'result',
      result: { type: 'scalar', at: '2015-07-01T20:10:51.781Z', value: 1 },
      warnings: [],
      infos: [],
    });
  });

  it('reads a vector with labels, warnings and infos, and leaves out what it does not know', () => {
    const series = [
      { metric: { __name__: 'up', job: 'a', __proto__x: 'p' }, value: [1435781451, '0.25'], extra: 1 },
      { metric: {}, value: [1435781451.5, 'NaN'] },
      { metric: {}, histogram: [1435781451, { count: '1' }] },
    ];
    const text = success(
      { resultType: 'vector', result: series, stats: {} },
      { warnings: ['w'], infos: ['i'] },
    );
    expect(result(text)).toEqual({
      outcome: 'result',
      result: {
        type: 'vector',
        series: [
          {
            labels: { __name__: 'up', job: 'a', __proto__x: 'p' },
            at: '2015-07-01T20:10:51.000Z',
            value: 0.25,
          },
          { labels: {}, at: '2015-07-01T20:10:51.500Z', value: 'NaN' },
          { labels: {}, at: '2015-07-01T20:10:51.000Z', value: null },
        ],
      },
      warnings: ['w'],
      infos: ['i'],
    });
  });

  it('reads a matrix and a string', () => {
    const matrix = [
      {
        metric: { a: 'b' },
        values: [
          [1, '1'],
          [2, '+Inf'],
        ],
      },
    ];
    expect(result(success({ resultType: 'matrix', result: matrix })).result).toEqual({
      type: 'matrix',
      series: [
        {
          labels: { a: 'b' },
          points: [
            { at: '1970-01-01T00:00:01.000Z', value: 1 },
            { at: '1970-01-01T00:00:02.000Z', value: 'Infinity' },
          ],
        },
      ],
    });
    expect(result(success({ resultType: 'string', result: [1, 'text'] })).result).toEqual({
      type: 'string',
      at: '1970-01-01T00:00:01.000Z',
      text: 'text',
    });
  });

  it('keeps an empty vector apart from a failure', () => {
    expect(result(success({ resultType: 'vector', result: [] })).result).toEqual({
      type: 'vector',
      series: [],
    });
  });

  it('reads status error as an answer of its own, data or no data', () => {
    const text = JSON.stringify({
      status: 'error',
      errorType: 'bad_data',
      error: 'parse error',
      data: { resultType: 'vector', result: [] },
    });
    expect(parsePrometheusAnswer(text)).toEqual({
      ok: true,
      answer: { outcome: 'error', errorType: 'bad_data', error: 'parse error' },
    });
  });

  it.each([
    ['a web page', '<!DOCTYPE html><html></html>', /not JSON \(it looks like a web page\)/],
    ['nothing', '', /not JSON/],
    ['half an answer', success({ resultType: 'scalar', result: [1, '1'] }).slice(0, 30), /not JSON/],
    ['other JSON', '[]', /not what Prometheus gives/],
    ['no status', '{}', /status/],
    ['an unknown status', '{"status":"ok"}', /status: found "ok"/],
    ['an unknown result type', success({ resultType: 'graph', result: [] }), /resultType: found "graph"/],
    [
      'a number where text belongs',
      success({ resultType: 'scalar', result: [1, 1] }),
      /data.result\[1\]: found 1, expected string/,
    ],
    [
      'text that is no number',
      success({ resultType: 'vector', result: [{ metric: {}, value: [1, '0x10'] }] }),
      /data.result\[0\].value\[1\]: found "0x10", expected a number as text/,
    ],
    [
      'a series without a value',
      success({ resultType: 'vector', result: [{ metric: {} }] }),
      /data.result\[0\]: .*`value` or `histogram`/,
    ],
    ['a time out of range', success({ resultType: 'scalar', result: [1e300, '1'] }), /seconds since 1970/],
  ])('names what is wrong with %s', (_name, text, sentence) => {
    expect(problem(text)).toMatch(sentence);
  });

  it('never throws, whatever arrives', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parsePrometheusAnswer(text).ok === 'boolean'));
    fc.assert(
      fc.property(fc.json(), (data) => {
        const text = `{"status":"success","data":{"resultType":"vector","result":${data}}}`;
        return typeof parsePrometheusAnswer(text).ok === 'boolean';
      }),
    );
  });
});

describe('parseSampleValue', () => {
  it.each([
    ['0', 0],
    ['-1.5', -1.5],
    ['1e-07', 1e-7],
    ['1.2e+21', 1.2e21],
    ['NaN', 'NaN'],
    ['+Inf', 'Infinity'],
    ['-Inf', '-Infinity'],
    ['', null],
    [' 1', null],
    ['0x10', null],
    ['1_000', null],
    ['1,5', null],
    ['1e999', null],
    ['Infinity', null],
    ['toString', null],
  ])('reads %j as %j', (text, expected) => {
    expect(parseSampleValue(text)).toBe(expected);
  });
});
