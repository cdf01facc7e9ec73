/**
 * Runs a script's work; an error ends it with the error's message alone, since a stack tells the
 * person at the terminal nothing.
 *
 * @param {() => Promise<void>} work
 */
export async function failWithMessage(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
