import * as fs from 'node:fs';
import * as path from 'node:path';

// act cannot fetch the artifact actions without a network, so these two take their place in its runs. They keep
// artifacts as folders below ACT_ARTIFACTS, with the inputs that our workflows use.

const shared = `import * as fs from 'node:fs';
import * as path from 'node:path';
const input = (name) => process.env['INPUT_' + name.toUpperCase()] ?? '';
const store = process.env.ACT_ARTIFACTS;
`;

const upload = `${shared}
const target = path.join(store, input('name'));
let count = 0;
const put = (file) => {
  if (fs.statSync(file).isDirectory()) for (const name of fs.readdirSync(file)) put(path.join(file, name));
  else { fs.mkdirSync(target, { recursive: true }); fs.copyFileSync(file, path.join(target, path.basename(file))); count += 1; }
};
for (const line of input('path').split('\\n').map((one) => one.trim()).filter((one) => one !== '')) if (fs.existsSync(line)) put(line);
if (count === 0 && input('if-no-files-found') === 'error') { console.log('::error::no files were found'); process.exitCode = 1; }
`;

const download = `${shared}
const folder = path.resolve(input('path') || '.');
const prefix = input('pattern').replace(/\\*$/, '');
const names = input('name') === '' ? fs.readdirSync(store).filter((name) => name.startsWith(prefix)) : [input('name')];
for (const name of names) {
  const target = input('name') === '' ? path.join(folder, name) : folder;
  fs.mkdirSync(target, { recursive: true });
  fs.cpSync(path.join(store, name), target, { recursive: true });
}
if (names.length === 0) console.log('no artifact was found');
`;

function actionYml(name: string, inputs: readonly string[]): string {
  const rows = inputs.map((input) => `  ${input}: { description: ${input}, required: false, default: '' }`);
  return `name: ${name}\ndescription: ${name}\ninputs:\n${rows.join('\n')}\nruns: { using: node24, main: index.js }\n`;
}

/** Writes the two actions to `folder`/upload and `folder`/download. */
export function writeStandInActions(folder: string): void {
  const actions = [
    { name: 'upload', code: upload, inputs: ['name', 'path', 'if-no-files-found'] },
    { name: 'download', code: download, inputs: ['name', 'pattern', 'path'] },
  ];
  for (const { name, code, inputs } of actions) {
    const target = path.join(folder, name);
    fs.mkdirSync(target, { recursive: true });
    fs.writeFileSync(path.join(target, 'action.yml'), actionYml(name, inputs));
    fs.writeFileSync(path.join(target, 'package.json'), '{"type":"module"}\n');
    fs.writeFileSync(path.join(target, 'index.js'), code);
  }
}
