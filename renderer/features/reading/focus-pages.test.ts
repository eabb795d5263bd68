// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { focusPages } from './focus-pages';

test('the first document has the focus, and where none is open nothing changes', () => {
  focusPages();
  expect(document.activeElement).toBe(document.body);
  document.body.innerHTML = `<div class="zeef-documents">
    <div role="region" tabindex="0" id="one"></div><div role="region" tabindex="0" id="two"></div></div>`;
  focusPages();
  expect(document.activeElement?.id).toBe('one');
  document.body.replaceChildren();
});
