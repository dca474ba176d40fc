import type { Command } from './command.ts';
import { checkPolicyCommand } from './check-policy.ts';
import { decideCommand } from './decide.ts';
import { digestPinCommand } from './digest-pin.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { imageCommand } from './image.ts';
import { replayCommand } from './replay.ts';
import { schemaCommand } from './schema.ts';
import { sodCommand } from './sod.ts';

// In a file of its own, so that verify-bundle, which a workflow may call for every artifact, loads none of it.

/** Every command that prints, by name. */
export const commands: Readonly<Record<string, Command>> = {
  decide: decideCommand,
  replay: replayCommand,
  explain: explainCommand,
  'check-policy': checkPolicyCommand,
  schema: schemaCommand,
  sod: sodCommand,
  'digest-pin': digestPinCommand,
  export: exportCommand,
  image: imageCommand,
};
/** Every command, those that have a protocol of their own included. */
export const names = [...Object.keys(commands), 'verify-bundle', 'demo'];

/** What the command line says of itself. */
export const overview = `countersign: deploy gates; the policy is the approver, the evidence is the record

${Object.values(commands)
  .map(({ help }) => `  countersign ${help.usage}\n      ${help.what.split('\n')[0]}`)
  .join('\n')}
  countersign verify-bundle --bundle FILE (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--trusted-root FILE] FILE_OR_DIGEST
      Verifies one Sigstore bundle; only the exit status speaks.
  countersign demo [--out DIR] [--repo PATH]
      Deploys three changes on loopback, in a clone of the repository.

Every command takes --help, and all but the last two --json.`;
