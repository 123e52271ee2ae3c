import { html, LitElement, type TemplateResult } from 'lit';

/** One of the examples, in the page itself, which hands its tokens on. */
class LiveExample extends LitElement {
  static override properties = { name: {}, drawn: { state: true } };

  declare name: string;
  declare drawn: TemplateResult;

  constructor() {
    super();
    this.name = '';
    this.drawn = html``;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#draw();
  }

  /** Fetched when a page has one: stories register the elements that they are about by themselves. */
  async #draw(): Promise<void> {
    const { EXAMPLES } = await import('./examples.js');
    this.drawn = EXAMPLES[this.name]?.() ?? html`No example is called ${this.name}`;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    return this.drawn;
  }
}

customElements.define('live-example', LiveExample);
