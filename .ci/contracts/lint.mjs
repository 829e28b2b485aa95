// Lints docs/contracts with Redocly, Spectral and ajv (strict). Argument: the folder that holds node_modules.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const tools = resolve(process.argv[2]);
const contracts = 'docs/contracts';
const require = createRequire(join(tools, 'package.json'));
const Ajv2020 = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;
const found = [];

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true,
  logger: { log: (m) => found.push(m), warn: (m) => found.push(m), error: (m) => found.push(m) } });
addFormats(ajv);
['x-unit', 'x-pattern', 'x-list', 'x-facts'].forEach((keyword) => ajv.addKeyword({ keyword }));
const schemas = readdirSync(contracts).filter((file) => file.endsWith('.schema.json'))
  .map((file) => JSON.parse(readFileSync(join(contracts, file), 'utf8')));
schemas.forEach((schema) => ajv.addSchema(schema));
for (const schema of schemas) {
  for (const part of ['', ...Object.keys(schema.$defs ?? {}).map((name) => `#/$defs/${name}`)]) {
    try { ajv.getSchema(schema.$id + part); } catch (error) { found.push(`${schema.$id}${part}: ${error.message}`); }
  }
}

const run = (name, ...args) => {
  const done = spawnSync(join(tools, 'node_modules/.bin', name), args, { encoding: 'utf8' });
  if (done.status !== 0) found.push(`${name} ${done.stdout}${done.stderr}`);
};
run('redocly', 'lint', '--config', '.ci/contracts/redocly.yaml', `${contracts}/openapi.yaml`);
run('spectral', 'lint', '--ruleset', '.ci/contracts/spectral.yaml', '--fail-severity', 'warn',
  `${contracts}/openapi.yaml`, `${contracts}/asyncapi.yaml`);

if (found.length) {
  console.error(found.join('\n'));
  process.exit(1);
}
