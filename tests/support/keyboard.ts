import type { Page } from 'playwright-core';

/** Everything a person without a mouse can do: Tab, Enter, the space bar, arrows and letters. */

/** More stops than any page has. */
const MOST_STOPS = 250;

/** More choices than any list has: there are some four hundred time zones. */
const MOST_CHOICES = 600;

const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);

/** Presses Tab until the focus is on what the selector names. @throws when it never gets there */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isFocused(page, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector} on ${page.url()}`);
};

/** Goes there by Tab and presses Enter. Waits for the page that follows. */
export const enter = async (page: Page, selector: string): Promise<void> => {
  await tabTo(page, selector);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
};

const valueIs = async (page: Page, value: string): Promise<boolean> =>
  (await page.evaluate<string>('document.activeElement.value')) === value;

/** Types what the choice is called: how one finds a time zone among four hundred. A slow machine may split the word. */
const typeName = async (page: Page, value: string): Promise<void> => {
  const options = `[...document.activeElement.options].find((each) => each.value === ${JSON.stringify(value)})`;
  await page.keyboard.type((await page.evaluate<string | undefined>(`${options}?.text`)) ?? '');
};

/** Chooses one of some radio buttons by arrow keys, or one of a list by its name or, where that fails, by arrow keys. */
export const choose = async (page: Page, name: string, value: string): Promise<void> => {
  await tabTo(page, `[name="${name}"]`);
  if (await isFocused(page, 'input')) await page.keyboard.press('Space');
  else {
    await typeName(page, value);
    if (await valueIs(page, value)) return;
    await page.keyboard.press('Home');
  }
  for (let step = 0; step < MOST_CHOICES; step += 1) {
    if (await valueIs(page, value)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${name} offers no ${value} on ${page.url()}`);
};

/** Goes to a text field by Tab and types. What was in it is replaced. */
export const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};
