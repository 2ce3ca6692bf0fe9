// Waits for something that no event announces.

/**
 * Asks again and again until the answer is neither undefined nor false.
 *
 * @param what names what is waited for in the error
 * @param patience in milliseconds
 * @throws Error if it does not come in time
 */
export async function waitFor<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | false>,
  patience = 60_000,
): Promise<Answer> {
  for (
    const end = Date.now() + patience;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, 20))
  ) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
  }
  throw new Error(`${what} did not come within ${patience / 1000} seconds.`);
}
