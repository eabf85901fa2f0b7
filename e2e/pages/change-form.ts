import { expect, type Locator, type Page } from '@playwright/test';

/** A form in the side panel that makes one change to the network. */
export class ChangeForm {
  readonly form: Locator;
  readonly page: Page;

  constructor(page: Page, title: string) {
    this.page = page;
    this.form = page.getByRole('form', { name: title, exact: true });
  }

  field(label: string): Locator {
    return this.form.getByLabel(label, { exact: true });
  }

  /** What the form says is wrong with a field. */
  problemOf(label: string): Locator {
    return this.field(label).and(this.form.locator('[aria-invalid="true"]'));
  }

  async enter(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  /** Opens a list and picks from it. */
  async choose(label: string, option: string): Promise<void> {
    const list = this.field(label);
    if ((await list.textContent())?.trim() === option) return;
    await list.click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** The `ovn-nbctl` lines that applying will amount to. */
  get commands(): Locator {
    return this.form.getByRole('region', { name: 'Commands' });
  }

  /** Messages that belong to no field, or to one. */
  get alerts(): Locator {
    return this.form.getByRole('alert');
  }

  button(name: string): Locator {
    return this.form.getByRole('button', { name, exact: true });
  }

  /** Applies, and waits for the form to close: it does once the console's own replica shows the change. */
  async apply(): Promise<void> {
    await this.button('Apply').click();
    await expect(this.form, 'applied, and the form closed').toBeHidden();
  }

  async cancel(): Promise<void> {
    await this.button('Cancel').click();
    await expect(this.form).toBeHidden();
  }

  /** Asserts that the field is marked as wrong and says so in these words. */
  async expectProblem(label: string, message: string | RegExp): Promise<void> {
    const field = this.field(label);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(message);
  }
}
