import type { Fact, Ports } from '@countersign/core';
import { imageText } from '@countersign/oci';
import { type Pin, pinFile } from '@countersign/references';
import { collectActions, resolveActions } from './collect-actions.ts';
import { registryClient, resolveAll, type WantedLookup } from './collect-registry.ts';
import { type Learned, type Looked, steady } from './learned-references.ts';
import { type Candidate, isPinned, noteOf, searchSource, type SearchedSource } from './pin-candidates.ts';
import type { PinContext, PinNote, PinPlan, PinRequest, PlannedFile, PlannedPin } from './pin-plan.ts';
import { lockedActions, lockedImages, type Settled } from './pinned-entries.ts';
import { usesText } from './places.ts';

export * from './collect-verify.ts';
export * from './pin-plan.ts';

function lookupsOf(candidates: readonly Candidate[]): readonly WantedLookup[] {
  const wanted = candidates.flatMap(({ means }): WantedLookup[] =>
    means.is === 'image' ? [{ reference: imageText(means.image), image: means.image }] : [],
  );
  return [...new Map(wanted.map((one) => [one.reference, one])).values()].sort((left, right) =>
    left.reference < right.reference ? -1 : 1,
  );
}

function usesOf(candidates: readonly Candidate[]): readonly string[] {
  const wanted = candidates.flatMap(({ means }) =>
    means.is === 'action' ? [usesText(means, means.ref)] : [],
  );
  return [...new Set(wanted)].sort();
}

type AskActions<T> = (ports: Ports, context: PinContext, uses: readonly string[]) => Promise<readonly T[]>;

/** One look at everything: a client of its own, so that nothing of an earlier look is remembered. */
async function look<T extends { readonly uses: string }>(
  ports: Ports,
  { context, candidates, ask }: { context: PinContext; candidates: readonly Candidate[]; ask: AskActions<T> },
): Promise<Looked<T>> {
  const uses = usesOf(candidates);
  const [images, actions] = await Promise.all([
    resolveAll(registryClient(ports, context), lookupsOf(candidates), ports),
    uses.length === 0 ? [] : ask(ports, context, uses),
  ]);
  return {
    images: new Map(images.map(({ reference, manifest }) => [reference, manifest])),
    actions: new Map(actions.map((fact) => [fact.uses, fact])),
  };
}

type Outcome = { readonly candidate: Candidate; readonly pin: Fact<string> };

function failed({ candidate: { site }, pin }: Outcome): readonly PinNote[] {
  if (pin.state === 'known') return [];
  return [noteOf(site, 'unknown', pin.detail)];
}

function settledOf(outcomes: readonly Outcome[]): readonly Settled[] {
  return outcomes.flatMap(({ candidate, pin }) =>
    pin.state === 'known' ? [{ candidate, pin: pin.value }] : [],
  );
}

function plannedPin({ candidate: { site }, pin }: Settled): PlannedPin {
  const { file, line, column, path, reference } = site.place;
  return { file, line, column, path, reference, to: pin };
}

function pinOf({ candidate: { found, means }, pin }: Settled): Pin {
  return { reference: found, with: means.is === 'image' ? { digest: pin } : { commit: pin } };
}

type Edited = { readonly file: PlannedFile | null; readonly notes: readonly PinNote[] };

/** Writes the pins of one file into its bytes; the references room proves the result or refuses it. */
function edit({ source }: SearchedSource, settled: readonly Settled[], request: PinRequest): Edited {
  const { path, bytes, format } = source;
  const { imagePaths = [], helmPaths = [] } = request;
  const options = { path, imagePaths, helmPaths, ...(format === undefined ? {} : { format }) };
  const edited = pinFile(bytes, settled.map(pinOf), options);
  if (edited.state === 'refused') {
    const { line, column, why } = edited;
    return { file: null, notes: [{ file: path, line, column, reference: null, state: 'unknown', why }] };
  }
  const left = new Map(edited.skipped.map(({ reference, why }) => [reference, why]));
  const notes = settled.flatMap(({ candidate: { site, found } }) => {
    const why = left.get(found);
    return why === undefined ? [] : [noteOf(site, 'mutable', why)];
  });
  const pins = settled.filter(({ candidate }) => !left.has(candidate.found)).map(plannedPin);
  if (edited.insertions.length === 0) return { file: null, notes };
  const { bytes: after, insertions } = edited;
  return { file: { path, before: bytes, after, insertions, pins }, notes };
}

function byPlace(left: PinNote, right: PinNote): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}

function toEdit(outcomes: readonly Outcome[], source: SearchedSource): readonly Settled[] {
  const own = new Set(source.candidates);
  return settledOf(outcomes).filter(({ candidate }) => own.has(candidate) && !isPinned(candidate.means));
}

function planOf(
  sources: readonly SearchedSource[],
  { outcomes, learned, request }: { outcomes: readonly Outcome[]; learned: Learned; request: PinRequest },
): PinPlan {
  const edited = sources.map((source) => {
    const settled = toEdit(outcomes, source);
    return settled.length === 0 ? { file: null, notes: [] } : edit(source, settled, request);
  });
  const settled = settledOf(outcomes);
  const candidates = sources.flatMap((source) => source.candidates);
  const notes = [
    ...sources.flatMap(({ skipped }) => skipped),
    ...outcomes.flatMap(failed),
    ...edited.flatMap((one) => one.notes),
  ];
  return {
    files: edited.flatMap(({ file }) => file ?? []),
    references: sources.reduce((sum, { references }) => sum + references, 0),
    alreadyPinned: candidates.filter(({ means }) => isPinned(means)).length,
    skipped: notes.sort(byPlace),
    problems: sources.flatMap(({ problems }) => problems).sort(byPlace),
    images: lockedImages(settled, learned),
    actions: lockedActions(settled, learned),
  };
}

/**
 * What would pinning these files change? Finds every reference, asks registries and repositories twice for what each
 * one names (one that changes in between is not pinned), and gives the pinned bytes of every file with the insertions
 * that made them. Writes nothing and never throws: what could not be pinned is a note with file, line and column.
 */
export async function planPins(ports: Ports, context: PinContext, request: PinRequest): Promise<PinPlan> {
  const sources = request.files.map((source) => searchSource(source, request));
  const candidates = sources.flatMap((source) => source.candidates);
  const asked = request.purpose === 'lock' ? candidates : candidates.filter(({ means }) => !isPinned(means));
  if (asked.length > 0) ports.progress.say(`asking twice what ${asked.length} references name`);
  const learned = await look(ports, { context, candidates: asked, ask: collectActions });
  const again = await look(ports, { context, candidates: asked, ask: resolveActions });
  const outcomes = asked.map((candidate) => ({ candidate, pin: steady(learned, again, candidate) }));
  return planOf(sources, { outcomes, learned, request });
}
