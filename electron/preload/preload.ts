// Puts the host contract on `window.host`: one named function for each channel, nothing of Electron's.
import { contextBridge, ipcRenderer } from 'electron';
import { createHostApi } from '../../shared/ipc/host-contract';

contextBridge.exposeInMainWorld(
  'host',
  createHostApi((channel, input) => ipcRenderer.invoke(channel, input)),
);
