import { foldAscii } from './fold-ascii.ts';

/** A platform as runtimes take it: `os/architecture`, and the variant where it makes a difference. */
type Platform = { readonly base: string; readonly variant: string };

// Runtimes take these names for the same machine. Source: https://github.com/containerd/platforms, normalizeArch and
// normalizeOS.
const architectures: Readonly<Record<string, readonly [string, string]>> = {
  x86_64: ['amd64', ''],
  'x86-64': ['amd64', ''],
  i386: ['386', ''],
  aarch64: ['arm64', ''],
  armhf: ['arm', 'v7'],
  armel: ['arm', 'v6'],
};
const plainVariants: ReadonlySet<string> = new Set(['arm64 v8', 'arm64 8', 'amd64 v1']);

function variantOf(architecture: string, variant: string): string {
  if (plainVariants.has(`${architecture} ${variant}`)) return '';
  if (architecture !== 'arm') return variant;
  return variant === '' ? 'v7' : /^\d$/u.test(variant) ? `v${variant}` : variant;
}

/** Reads `os/architecture[/variant]`; undefined for a text that is not that, which a runtime may take for anything. */
function readPlatform(text: string): Platform | undefined {
  const [os = '', written = '', variant = '', more] = foldAscii(text).split('/');
  if (os === '' || written === '' || more !== undefined) return undefined;
  const [architecture, own] = (Object.hasOwn(architectures, written)
    ? architectures[written]
    : undefined) ?? [written, variant];
  const system = os === 'macos' ? 'darwin' : os;
  return { base: `${system}/${architecture}`, variant: variantOf(architecture, own) };
}

/**
 * May a machine of the wanted platform get what is listed for the found one? Under whatever name of it, and in any
 * variant where the wanted one names none: the runtime chooses by its own machine. Null is an entry without a platform.
 */
export function mayServe(wanted: string, found: string | null): boolean {
  const listed = found === null ? undefined : readPlatform(found);
  if (listed === undefined) return true;
  const asked = readPlatform(wanted);
  if (asked === undefined || asked.base !== listed.base) return false;
  return !/^[^/]+\/[^/]+\/./u.test(wanted) || asked.variant === listed.variant;
}

/** True when the found platform is the wanted one; an entry that names none is no platform. */
export function isPlatform(wanted: string, found: string | null): boolean {
  return found !== null && readPlatform(found) !== undefined && mayServe(wanted, found);
}
