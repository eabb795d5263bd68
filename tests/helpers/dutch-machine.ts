// The machine that tests run on is a Dutch one, as the browser of the end-to-end specs is: what is drawn before a language
// was chosen is Dutch. Loaded before anything else. Node 20 has no navigator of its own.
Object.defineProperty(
  globalThis.navigator ?? Object.assign(globalThis, { navigator: {} }).navigator,
  'language',
  {
    value: 'nl-NL',
    configurable: true,
  },
);
