// The machine that tests run on is a Dutch one, as the browser of the end-to-end specs is: what is drawn before a
// language was chosen is Dutch. Loaded before anything else.
if ('navigator' in globalThis)
  Object.defineProperty(navigator, 'language', { value: 'nl-NL', configurable: true });
