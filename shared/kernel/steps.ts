/** Goes through work that may pause, without pausing. @returns its outcome */
export function finished<Outcome>(steps: Generator<undefined, Outcome>): Outcome {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
