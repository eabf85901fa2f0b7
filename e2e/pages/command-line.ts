import { expect, type Locator, type Page } from '@playwright/test';

/** The palette, with an ovn-nbctl line or a script in it. */
export class CommandLine {
  readonly page: Page;
  readonly palette: Locator;

  constructor(page: Page) {
    this.page = page;
    this.palette = page.getByRole('dialog', { name: 'Find anything' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await expect(this.field).toBeFocused();
  }

  get field(): Locator {
    return this.palette.getByRole('combobox');
  }

  get usage(): Locator {
    return this.palette.getByTestId('usage');
  }

  get completions(): Locator {
    return this.palette.getByRole('option');
  }

  /** What is wrong. */
  get faults(): Locator {
    return this.palette.getByRole('alert');
  }

  /** The words that are underlined. */
  get marked(): Locator {
    return this.palette.getByTestId('fault');
  }

  get changes(): Locator {
    return this.palette.getByRole('list', { name: 'What would change' }).getByRole('listitem');
  }

  get output(): Locator {
    return this.palette.getByRole('region', { name: 'Output' });
  }

  /** Applies what is typed, by keyboard, and waits until that is done. */
  async apply(): Promise<void> {
    await expect(this.palette.getByRole('button', { name: /^Apply/ })).toBeEnabled();
    await this.page.keyboard.press('ControlOrMeta+Enter');
    await expect(this.palette).toBeHidden();
  }
}
