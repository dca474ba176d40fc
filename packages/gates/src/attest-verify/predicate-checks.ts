import { epochMilliseconds, subjectText } from '@countersign/core';
import type { Demand } from './demand.ts';
import type { FoundProvenance, Scalar } from './facts.ts';
import { compare, type Finding, type Sight } from './finding.ts';
import type { Draft } from './reasons.ts';
import type { Attribute } from './requirement.ts';
import { digestsOf, predicateTypeOf, signedAt } from './said.ts';
import { known } from '@countersign/core';

const mostShown = 3;
const hourMs = 3_600_000;

/** True when a bundle speaks of exactly this digest. The names beside digests are whatever the signer wrote. */
export function speaksOf(sight: Sight): boolean {
  return digestsOf(sight.verified).includes(sight.subject.digest);
}

/** Does the bundle speak of the subject? */
export function subjectFinding(sight: Sight): Finding {
  const { bundle, subject, question, evidence } = sight;
  const digests = digestsOf(sight.verified);
  const shown = digests.slice(0, mostShown);
  const more = digests.length - shown.length;
  const cell = {
    check: 'subject',
    expected: subject.digest,
    found: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
  if (speaksOf(sight)) return { ...cell, found: subject.digest, problem: null };
  const data = { bundle, subject: subjectText(subject), found: [...shown], more };
  return { ...cell, problem: { code: 'subject-differs', question, data, evidence } };
}

/** Is it an attestation of a wanted type? */
export function typeFinding({ predicateTypes }: Demand, sight: Sight): Finding {
  const accepts = (found: string): boolean => predicateTypes.includes(found);
  const expected = predicateTypes.join(' or ');
  const wanted = { check: 'predicate type', code: 'predicate-differs', expected, accepts } as const;
  return compare(known(predicateTypeOf(sight.verified)), wanted, sight);
}

function crossChecks(sight: Sight): Finding[] {
  const { bundle, question, evidence, verified } = sight;
  return verified.crossCheck.map(({ field, predicate, certificate, agrees }) => {
    const data = { bundle, field, expected: certificate, found: predicate };
    const problem: Draft = { code: 'provenance-contradicts', question, data, evidence };
    const cell = { check: `provenance: ${field}`, expected: certificate, found: predicate };
    return { ...cell, problem: agrees ? null : problem };
  });
}

function parameterFinding(demand: Demand, provenance: FoundProvenance, sight: Sight): Finding {
  const { bundle, question, evidence } = sight;
  const { externalParameters: listed } = demand.provenance;
  const unlisted =
    listed === 'any' ? [] : provenance.externalParameters.filter((name) => !listed.includes(name));
  const cell = {
    check: 'external parameters',
    expected: listed === 'any' ? 'any' : listed.length === 0 ? 'none' : listed.join(', '),
    found: provenance.externalParameters.length === 0 ? 'none' : provenance.externalParameters.join(', '),
  };
  if (unlisted.length === 0) return { ...cell, problem: null };
  const data = { bundle, parameters: [...unlisted] };
  return { ...cell, problem: { code: 'parameter-unlisted', question, data, evidence } };
}

const versioned = /^(.+)@(v\d+\.\d+\.\d+)$/;

/** Exactly, or `name@vX.Y.Z` for `name@refs/tags/vX.Y.Z`, which is how builders write their own version. */
function isBuilder(wanted: string, found: string): boolean {
  const [, name, version] = versioned.exec(wanted) ?? [];
  return found === wanted || (name !== undefined && found === `${name}@refs/tags/${version ?? ''}`);
}

function builderFindings(demand: Demand, { builderId }: FoundProvenance, sight: Sight): Finding[] {
  const { builders } = demand.provenance;
  if (builders === undefined) return [];
  const accepts = (found: string): boolean => builders.some((wanted) => isBuilder(wanted, found));
  const wanted = {
    check: 'builder',
    code: 'builder-differs',
    expected: builders.join(' or '),
    accepts,
  } as const;
  return [compare(known(builderId), wanted, sight)];
}

/** What SLSA provenance says: it must not contradict the certificate, which is the authority. */
export function provenanceFindings(demand: Demand, sight: Sight): Finding[] {
  const { bundle, question, evidence, verified } = sight;
  const { provenance } = verified;
  if (provenance === null) return [];
  if (provenance.state === 'missing') {
    const { cause, detail } = provenance;
    const problem: Draft = {
      code: 'provenance-unreadable',
      question,
      data: { bundle, cause, detail },
      evidence,
    };
    return [{ check: 'provenance', expected: 'readable', found: `not known (${cause})`, problem }];
  }
  return [
    ...(demand.provenance.crossCheck === 'required' ? crossChecks(sight) : []),
    parameterFinding(demand, provenance.value, sight),
    ...builderFindings(demand, provenance.value, sight),
  ];
}

/** The accepted values of an attribute. */
export function valuesOf(attribute: Attribute): readonly Scalar[] {
  return attribute.in ?? (attribute.equals === undefined ? [] : [attribute.equals]);
}

/** A value as a sentence shows it: text in quotes, so that "1" and 1 differ. */
export function scalarText(value: Scalar): string {
  return JSON.stringify(value);
}

/** Does the predicate say what is wanted at a path? */
export function attributeFinding(attribute: Attribute, sight: Sight): Finding {
  const { bundle, question, evidence, verified } = sight;
  const { path } = attribute;
  const expected = valuesOf(attribute).map(scalarText).join(' or ');
  const value = verified.attributes.find((found) => found.path === path)?.value;
  if (value?.state !== 'known') {
    const { cause, detail } = value ?? {
      cause: 'not-collected' as const,
      detail: 'it was not read out of the predicate',
    };
    const data = { bundle, path, cause, detail };
    const problem: Draft = { code: 'attribute-missing', question, data, evidence };
    return { check: path, expected, found: `not known (${cause})`, problem };
  }
  const found = scalarText(value.value);
  if (valuesOf(attribute).includes(value.value)) return { check: path, expected, found, problem: null };
  const data = { bundle, path, expected, found };
  return { check: path, expected, found, problem: { code: 'attribute-differs', question, data, evidence } };
}

/** Is it young enough, by the oldest trusted time? */
export function ageFindings({ maxAgeHours }: Pick<Demand, 'maxAgeHours'>, sight: Sight): Finding[] {
  if (maxAgeHours === null) return [];
  const { bundle, question, evidence, facts } = sight;
  const at = signedAt(sight.verified);
  const cell = { check: 'age', expected: `at most ${maxAgeHours} hours` };
  if (at === null)
    return [
      {
        ...cell,
        found: 'not known',
        problem: { code: 'time-missing', question, data: { bundle }, evidence },
      },
    ];
  const age = epochMilliseconds(facts.at) - epochMilliseconds(at);
  const ageHours = Math.ceil(age / hourMs);
  const found = `${ageHours} hours`;
  if (age <= maxAgeHours * hourMs) return [{ ...cell, found, problem: null }];
  const data = { bundle, signedAt: at, ageHours, maxAgeHours };
  return [{ ...cell, found, problem: { code: 'too-old', question, data, evidence } }];
}
