/**
 * `npm run new-lesson -- <id>`: makes `src/lessons/<id>` from a template that trains, so that what is left
 * to do is to say something new.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/install.mjs';

const [id, ...rest] = process.argv.slice(2);
const lessons = join(root, 'src/lessons');
const fail = (message) => {
  console.error(message);
  process.exit(1);
};

if (!id || rest.length > 0) fail('Name the lesson: npm run new-lesson -- <id>');
if (!/^[a-z][a-z0-9-]*$/.test(id))
  fail(
    `“${id}” is part of addresses: use small letters, digits and hyphens, beginning with a letter.`,
  );
const folder = join(lessons, id);
if (existsSync(folder))
  fail(`src/lessons/${id} exists already. Choose another name, or change it there.`);

cpSync(join(root, 'scripts/new-lesson/template'), folder, { recursive: true });
for (const name of readdirSync(folder)) {
  const path = join(folder, name);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('LESSON', id));
}
console.log(`src/lessons/${id} is there: ${readdirSync(folder).join(', ')}.
Look at it with npm run dev, under /lessons/${id}. CONTRIBUTING.md, “Adding a lesson”, says what comes next;
npm run check tells what does not fit together.`);
