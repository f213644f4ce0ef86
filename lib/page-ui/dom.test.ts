// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { button, el, icon } from './dom.ts';
import * as icons from './icons.ts';

describe('el', () => {
  it('puts text in as text', () => {
    const element = el('p', { class: 'x' }, '<img src=x onerror=alert(1)>', el('b', {}, 'b'));
    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toBe('<img src=x onerror=alert(1)>b');
  });
});

describe('button', () => {
  it('ignores clicks a page made up', () => {
    const press = vi.fn<() => void>();
    const element = button({}, press, 'Save');
    element.click();
    element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(press).not.toHaveBeenCalled();
  });
});

describe('icon', () => {
  it('is hidden from screen readers', () => {
    expect(icon(icons.check).getAttribute('aria-hidden')).toBe('true');
  });
});
