// A document in a frame, as the tests' own is, before a reader sees it.
import { expect, onTestFinished, test, vi } from 'vitest';
import { whenVisible } from '../../../frame/when-visible.ts';

test('a document whose root is replaced before it is seen is read once its new one is', async () => {
  const root = document.documentElement;
  root.hidden = true;
  const replaced = document.createElement('html');
  replaced.innerHTML = '<body><p>Kazakhstan';
  onTestFinished(() => {
    replaced.replaceWith(root);
    root.hidden = false;
  });
  const onVisible = vi.fn<() => void>();
  whenVisible(onVisible);
  root.replaceWith(replaced);
  await expect.poll(() => onVisible.mock.calls.length).toBe(1);
});
