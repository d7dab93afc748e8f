/**
 * Says every fault that the checks find, one plain sentence a line, and fails the script if there
 * is one.
 * @param {string} gate the name of the npm script
 * @param {(Iterable<string> | AsyncIterable<string>)[]} checks
 */
export async function report(gate, checks) {
  const faults = [];
  for (const check of checks) {
    for await (const fault of check) faults.push(fault);
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    console.error(`${gate} failed: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`);
    process.exitCode = 1;
  } else {
    console.log(`${gate} passed.`);
  }
}
