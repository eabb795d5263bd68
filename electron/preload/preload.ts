// Puts the host contract on `window.host`: one named function for each channel and event, nothing of Electron's; and
// asks the host which words of a field are wrong.
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { createHostApi } from '../../shared/ipc/host-contract';
import { languageOf } from './field-language';

const host = createHostApi(
  (channel, input) => ipcRenderer.invoke(channel, input),
  (event, listener) => {
    // The listener gets no Electron event: it holds a reference to the sender.
    const heard = (_event: unknown, told: unknown): void => listener(told);
    ipcRenderer.on(event, heard);
    return () => ipcRenderer.off(event, heard);
  },
);

contextBridge.exposeInMainWorld('host', host);

// The language here is Chromium's: which one counts is said by the field.
webFrame.setSpellCheckProvider('nl', {
  spellCheck: (words, callback) => {
    const language = languageOf(document.activeElement);
    if (language === null) callback([]);
    else
      void host['spelling.check']({ language, words: words.slice(0, 2000) }).then(
        (checked) => callback(checked.ok ? checked.value.wrong : []),
        () => callback([]),
      );
  },
});
