import * as fs from 'node:fs/promises';
import { maxFileBytes } from '@countersign/gates/digest-pin';

function saysResource(value: unknown): boolean {
  return value !== null && typeof value === 'object' && 'apiVersion' in value && 'kind' in value;
}

/**
 * Is this JSON a resource of Kubernetes, which `kubectl apply -f FOLDER` takes beside YAML? One that is no JSON, cannot
 * be read or is too long is taken for one where it speaks of an apiVersion, so that whoever reads it says what is wrong.
 */
export async function isJsonResource(file: string): Promise<boolean> {
  const stat = await fs.stat(file).catch(() => undefined);
  if (stat === undefined || stat.size > maxFileBytes) return true;
  const text = await fs.readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return true;
  try {
    return saysResource(JSON.parse(text));
  } catch {
    return text.includes('apiVersion');
  }
}
