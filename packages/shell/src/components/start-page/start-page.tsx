import { Component, h } from '@stencil/core';
import { hrefOf, type PageName } from '../../router/routes.js';
import { words } from '../../strings/en.js';

const PAGES = ['payments', 'accounts'] as const satisfies readonly PageName[];

/** Where the reader begins: the two things that can be done here. */
@Component({ tag: 'start-page', styleUrls: ['../../global/parts.css', 'start-page.css'], shadow: true })
export class StartPage {
  render() {
    return (
      <ul>
        {PAGES.map((page) => (
          <li>
            <h2>{words.menu[page]}</h2>
            <p>{words.start[page].text}</p>
            <a href={hrefOf(page)}>
              {words.start[page].link}
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path d="M3 8h10M9 4l4 4-4 4" />
              </svg>
            </a>
          </li>
        ))}
      </ul>
    );
  }
}
