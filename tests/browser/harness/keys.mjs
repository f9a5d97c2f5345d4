// Somebody who uses the keyboard alone.

import assert from 'node:assert/strict'

export class Keys {
  constructor (page) {
    this.page = page
  }

  /** Moves on with the tab key until the focus is on what is looked for. */
  async to (selector) {
    const { page } = this
    for (let pressed = 0; pressed < 150; pressed += 1) {
      await page.keyboard.press('Tab')
      const there = await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)
      if (there) {
        await this.seen(selector)
        return this
      }
    }
    assert.fail(`the tab key does not lead to ${selector}`)
  }

  /** The focus can be seen: an outline, a shadow or a background of its own. */
  async seen (selector) {
    const shown = await this.page.evaluate(() => {
      const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(document.activeElement)
      return outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)'
    })
    assert.ok(shown, `the focus on ${selector} cannot be seen`)
  }

  /** Types where the focus is, instead of what stands there. */
  async type (text) {
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.type(text)
  }

  /** Goes through a list until it stands at a value. */
  async choose (value) {
    const { page } = this
    const now = () => page.evaluate(() => document.activeElement.value)
    await page.keyboard.press('Home')
    for (let pressed = 0; pressed < 300 && await now() !== value; pressed += 1) await page.keyboard.press('ArrowDown')
    assert.equal(await now(), value)
  }

  async press (key) {
    await this.page.keyboard.press(key)
  }

  /** Presses the button or link in focus and waits for the page it leads to. */
  async enter () {
    await Promise.all([this.page.waitForNavigation(), this.page.keyboard.press('Enter')])
  }
}
