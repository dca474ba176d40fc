import type { GateQuestion } from '../sigstore/ask-gate.ts';
import { type Change, type Mutation, named } from './mutation.ts';

function identity(change: (text: string) => string): Change {
  return (question) => {
    if (!('identity' in question.signer)) return undefined;
    const wanted = change(question.signer.identity);
    if (wanted === question.signer.identity) return undefined;
    return { ...question, signer: { ...question.signer, identity: wanted } };
  };
}

function issuer(change: (text: string) => string): Change {
  return (question) => {
    if (!('issuer' in question.signer)) return undefined;
    return { ...question, signer: { ...question.signer, issuer: change(question.signer.issuer) } };
  };
}

/** A pattern instead of the identity. */
function pattern(change: (text: string) => string): Change {
  return (question) => {
    if (!('identity' in question.signer)) return undefined;
    const identityPattern = change(question.signer.identity);
    return { ...question, policy: { ...question.policy, identity: undefined, identityPattern } };
  };
}

function digest(change: (hex: string) => string): Change {
  return (question) => ({ ...question, digest: change(question.digest) });
}

export const escaped = (text: string): string => text.replaceAll(/[\\.*+?^$()[\]{}|]/gu, String.raw`\$&`);
const withPolicy =
  (policy: GateQuestion['policy']): Change =>
  (question) =>
    'identity' in question.signer ? { ...question, policy: { ...question.policy, ...policy } } : undefined;

/** What a policy's author might write, or an attacker might hope for. */
export const policyMutations: readonly Mutation[] = [
  ...named('identity', {
    'its beginning': identity((text) => text.slice(0, -1)),
    'its end': identity((text) => text.slice(1)),
    'its organisation only': identity((text) => text.split('/').slice(0, 4).join('/')),
    'without the ref': identity((text) => text.split('@')[0] ?? ''),
    'a dot': identity(() => '.'),
    empty: identity(() => ''),
    'a star': identity(() => '*'),
    'any text as a pattern': identity(() => '.*'),
    'an anchored pattern where a text belongs': identity((text) => `^${escaped(text)}$`),
    'in capitals': identity((text) => text.toUpperCase()),
    'one letter in capitals': identity((text) => text.replace('/workflows/', '/Workflows/')),
    'the host in capitals': identity((text) => text.replace('github.com', 'GitHub.com')),
    'a line feed behind': identity((text) => `${text}\n`),
    'a space behind': identity((text) => `${text} `),
    'a space in front': identity((text) => ` ${text}`),
    'a slash behind': identity((text) => `${text}/`),
    'a slash twice': identity((text) => text.replace('/.github', '//.github')),
    'a step up and down': identity((text) => text.replace('/workflows/', '/x/../workflows/')),
    'a query': identity((text) => `${text}?`),
    'a fragment': identity((text) => `${text}#`),
    'a zero byte behind': identity((text) => `${text}\0`),
    'a letter of another alphabet': identity((text) => text.replace('a', '\u0430')),
    'a full-width slash': identity((text) => text.replace('/.github', '\uFF0F.github')),
    'a zero-width space': identity((text) => text.replace('/.github', '/\u200B.github')),
    'a decomposed letter': identity((text) => text.replace('e', 'e\u0301')),
    'percent encoding': identity((text) => text.replace('/.github', '%2F.github')),
    'another ref': identity((text) => text.replace(/@.*$/u, '@refs/heads/mallory')),
    'a ref that begins like it': identity((text) => `${text}-2`),
    'http instead of https': identity((text) => text.replace('https:', 'http:')),
    none: withPolicy({ identity: undefined }),
  }),
  ...named('pattern', {
    'without anchors': pattern(escaped),
    'without the end': pattern((text) => `^${escaped(text)}`),
    'without the beginning': pattern((text) => `${escaped(text)}$`),
    'the end escaped': pattern((text) => `^${escaped(text)}\\$`),
    'an alternative outside of brackets': pattern((text) => `^${escaped(text)}|x$`),
    'two lines': pattern((text) => `^x$\n^${escaped(text)}$`),
    'look-ahead': pattern((text) => `^(?=https)${escaped(text)}$`),
    'inline flags': pattern((text) => `^(?i)${escaped(text.toUpperCase())}$`),
    'a counted repetition': pattern((text) => `^.{${text.length}}$`),
    'of a longer text': pattern((text) => `^x${escaped(text)}$`),
    'of its beginning': pattern((text) => `^${escaped(text.slice(0, -1))}$`),
    empty: pattern(() => ''),
    'two anchors and nothing': pattern(() => '^$'),
    'beside an exact identity': withPolicy({ identityPattern: '^.*$' }),
  }),
  ...named('issuer', {
    'its beginning': issuer((text) => text.slice(0, -1)),
    'a slash behind': issuer((text) => `${text}/`),
    'a path behind': issuer((text) => `${text}/acme`),
    'the host in capitals': issuer((text) => text.replace(/^https:\/\/[^/]+/u, (host) => host.toUpperCase())),
    'a line feed behind': issuer((text) => `${text}\n`),
    'a host that ends like it': issuer((text) => text.replace('https://', 'https://x.')),
    'a letter of another alphabet': issuer((text) => text.replace('o', '\u043E')),
    empty: issuer(() => ''),
    'a dot': issuer(() => '.'),
    'a pattern': issuer((text) => `^${escaped(text)}$`),
  }),
  ...named('artifact', {
    'another digest': digest(() => `sha256:${'0'.repeat(64)}`),
    'one digit': digest((text) => text.slice(0, -1) + (text.endsWith('0') ? '1' : '0')),
    'in capitals': digest((text) => text.toUpperCase().replace('SHA256', 'sha256')),
    'cut short': digest((text) => text.slice(0, -2)),
    'a digit more': digest((text) => `${text}0`),
    'something behind': digest((text) => `${text}:x`),
    'under another algorithm': digest((text) => text.replace('sha256', 'sha512')),
    'of Object': digest(() => 'toString:function'),
    'only the hex': digest((text) => text.slice(7)),
    empty: digest(() => ''),
  }),
  ...named('demand', {
    'two signers where one signed': withPolicy({ minimum: 2 }),
    'another type of attestation': withPolicy({
      predicateType: 'https://in-toto.io/attestation/release/v0.2',
    }),
    'another repository': withPolicy({ sourceRepository: 'mallory/api' }),
    'another repository id': withPolicy({ sourceRepositoryId: '999999' }),
    'another ref': withPolicy({ sourceRef: 'refs/heads/mallory' }),
    'another commit': withPolicy({ commit: 'f'.repeat(40) }),
    'another event': withPolicy({ triggers: ['pull_request_target'] }),
    'an environment that it had not': withPolicy({ deploymentEnvironment: 'production' }),
  }),
];
