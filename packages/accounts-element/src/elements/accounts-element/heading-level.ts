/** Level of an element's heading in its page, or none where the page's own says what it would. */
export type HeadingLevel = '1' | '2' | '3' | '4' | '5' | '6' | 'none';
