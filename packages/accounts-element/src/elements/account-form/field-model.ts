import type { ControlModel } from '@remit-elements/element-kit';
import type { FormField } from './account-texts.js';
import type { FormContext, FormWords } from './form-context.js';

/** A field as it is drawn: what is in it, what is wrong with it, and what becomes of what is typed. */
export function fieldModel(
  { texts, problems, t, type, leave }: FormContext,
  name: FormField,
  hint?: keyof FormWords,
): ControlModel {
  const problem = problems.get(name);
  return {
    id: name,
    label: t(labelOf(name)),
    value: texts[name],
    hint: hint && t(hint),
    error: problem && t(problem.key, problem.values),
    onInput: (text) => type(name, text),
    onLeave: () => leave(name),
  };
}

/** Parts of an address are called by what they are. */
export function labelOf(name: FormField): keyof FormWords {
  return `field.${name.replace('holderAddress.', '')}` as keyof FormWords;
}
