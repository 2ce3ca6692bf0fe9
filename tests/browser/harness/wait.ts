// Waits for something that no event announces, or that may never come.

/**
 * What is answered within a time.
 *
 * @param patience in milliseconds
 * @param otherwise stands for an answer that does not come in time
 */
export async function within<Answer>(
  patience: number,
  asked: Promise<Answer>,
  otherwise: Answer,
): Promise<Answer> {
  const { promise: silence, resolve } = Promise.withResolvers<Answer>();
  const timer = setTimeout(resolve, patience, otherwise);
  return Promise.race([asked, silence]).finally(() => clearTimeout(timer));
}

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
