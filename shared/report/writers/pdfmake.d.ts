// What we use of pdfmake's browser build (0.3). Source: https://pdfmake.github.io/docs/0.3/
declare module 'pdfmake/build/pdfmake' {
  type Made = { getBuffer: () => Promise<Uint8Array> };
  const pdfMake: {
    addVirtualFileSystem: (files: Record<string, string>) => void;
    addFonts: (fonts: Record<string, Record<string, string>>) => void;
    addTableLayouts: (layouts: Record<string, Record<string, () => number | string>>) => void;
    createPdf: (definition: Record<string, unknown>) => Made;
  };
  export default pdfMake;
}
