// Writes public/managed_schema.json, which the manifests for Chrome and Edge name. Run: node tools/managed-schema.ts
import { writeFileSync } from 'node:fs';
import { managedSchema } from '../settings/managed-schema.ts';

const json = `${JSON.stringify(managedSchema(), null, 2)}\n`;
writeFileSync(new URL('../public/managed_schema.json', import.meta.url), json);
console.log(`public/managed_schema.json: ${json.length} bytes`);
