// Imported first by every worker: a rejection that nobody handles there becomes an error of the worker, which its
// client hears and says. Without this a worker's forgotten promise ends in silence.
addEventListener('unhandledrejection', (event) => {
  setTimeout(() => {
    throw event.reason;
  });
});
