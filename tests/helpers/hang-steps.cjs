// Runs in Electron before the workbench for the spec of a page that hangs, in place of Playwright: Chromium ignores that
// a page hangs while something like it looks into the page. Hangs the page, answers the question with its second button, and writes
// what was asked and the heading that is shown again to ZEEF_HANG_RESULT.
const { writeFileSync } = require('node:fs');
const { app, BrowserWindow, dialog } = require('electron');

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const asked = [];
let onAsked;
const wasAsked = new Promise((resolve) => (onAsked = resolve));
dialog.showMessageBox = (_window, { message, buttons }) => {
  asked.push(message, ...buttons);
  onAsked();
  return Promise.resolve({ response: 1 });
};

async function heading(contents) {
  for (;;) {
    const text = await contents
      .executeJavaScript('document.querySelector("h1")?.textContent ?? ""')
      .catch(() => '');
    if (text !== '') return text;
    await wait(200);
  }
}

app.whenReady().then(async () => {
  while (BrowserWindow.getAllWindows().length === 0) await wait(100);
  const [window] = BrowserWindow.getAllWindows();
  const contents = window.webContents;
  const before = await heading(contents);
  contents.executeJavaScript('setTimeout(() => { for (;;); })').catch(() => undefined);
  await wait(500);
  // That it hangs is seen when it does not answer to what a person does.
  contents.sendInputEvent({ type: 'mouseDown', x: 5, y: 5, button: 'left', clickCount: 1 });
  await wasAsked;
  await wait(500);
  writeFileSync(
    process.env.ZEEF_HANG_RESULT,
    JSON.stringify({ asked, before, after: await heading(contents) }),
  );
  app.exit(0);
});

require(process.env.ZEEF_MAIN);
