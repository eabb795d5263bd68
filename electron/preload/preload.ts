// Puts the host contract on `window.host`: one named function for each channel and event, nothing of Electron's.
import { contextBridge, ipcRenderer } from 'electron';
import { createHostApi } from '../../shared/ipc/host-contract';

contextBridge.exposeInMainWorld(
  'host',
  createHostApi(
    (channel, input) => ipcRenderer.invoke(channel, input),
    (event, listener) => {
      // The listener gets no Electron event: it holds a reference to the sender.
      const heard = (): void => listener();
      ipcRenderer.on(event, heard);
      return () => ipcRenderer.off(event, heard);
    },
  ),
);
