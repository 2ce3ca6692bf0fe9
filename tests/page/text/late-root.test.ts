// Documents that have no element yet, or none any more, when the extension's script comes.
import { test } from '../reader/test.ts';

test('a page without any element is read once it has one', async ({ reader }) => {
  await reader.open(`<!doctype html><script>
    const root = document.documentElement;
    root.remove();
  </script>`);
  await reader.page.evaluate(() => {
    const root = document.createElement('html');
    root.innerHTML = '<body><p>Kazakhstan';
    document.append(root);
  });
  await reader.seesMarks({ kz: ['Kazakhstan'] });
});
