// @vitest-environment jsdom
import '../../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { focusPages, focusRating } from './focus-on';

test('the first document has the focus, and where none is open nothing changes', () => {
  focusPages();
  expect(document.activeElement).toBe(document.body);
  document.body.innerHTML = `<div class="zeef-documents">
    <div role="region" tabindex="0" id="one"></div><div role="region" tabindex="0" id="two"></div></div>`;
  focusPages();
  expect(document.activeElement?.id).toBe('one');
  document.body.replaceChildren();
});

test('the rating has the focus, where it is shown', () => {
  focusRating();
  expect(document.activeElement).toBe(document.body);
  document.body.innerHTML = '<div class="zeef-rating" tabindex="-1"></div>';
  focusRating();
  expect(document.activeElement?.className).toBe('zeef-rating');
  document.body.replaceChildren();
});
