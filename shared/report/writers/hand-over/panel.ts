// The panel of a file to give away: a dot or cell is a link to its entry further down, and opens there without script;
// with it the entry comes up in a panel, by mouse and by key, and the focus goes back when it closes.

/** Markup of the panel. */
export const panelMarkup = (close: string): string =>
  `<dialog id="panel" aria-labelledby="panel-title"><div id="panel-text"></div><p><button type="button" id="panel-close">${close}</button></p></dialog>`;

/** Opens entries in the panel. Copies elements, and never reads text as markup. */
export const PANEL_SCRIPT = `(function () {
  'use strict';
  var panel = document.getElementById('panel');
  var text = document.getElementById('panel-text');
  if (!panel || !panel.showModal) return;
  document.getElementById('panel-close').addEventListener('click', function () { panel.close(); });
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[href^="#"]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (panel.open) { panel.close(); return; }
    var entry = document.getElementById(link.getAttribute('href').slice(1));
    if (!entry || entry.localName !== 'article') return;
    event.preventDefault();
    var copy = entry.cloneNode(true);
    copy.removeAttribute('id');
    var title = copy.querySelector('h3');
    if (title) title.id = 'panel-title';
    text.replaceChildren(copy);
    panel.showModal();
    panel.scrollTop = 0;
  });
})();
`;
