import { errorSummaryTemplate } from '@remit-elements/element-kit/reading.js';
import { nothing, type TemplateResult } from 'lit';
import { FORM_FIELDS, type FormField, type FormProblem } from '../../controllers/payment-form-controller.js';
import { labelOf, type FormView, type FormWords } from './form-view.js';

/** All that is wrong, above the fields; before the first try to save, each field speaks for itself. */
export function summaryTemplate(view: FormView, id: string): TemplateResult | typeof nothing {
  const { problems, wasTried } = view.controller.form;
  if (!wasTried) return nothing;
  const errors = FORM_FIELDS.flatMap((field) => {
    const problem = problems.get(field);
    return problem ? [{ fieldId: field, label: labelOf(view, field), message: problemText(view, field, problem) }] : [];
  });
  const isIncomplete = [...problems.values()].every(({ rule }) => rule === 'required');
  const title = view.t(isIncomplete ? 'form.incomplete' : 'form.problems', { count: errors.length });
  return errorSummaryTemplate({ id, title, errors });
}

/** What is wrong with a field and what to do about it. */
export function problemText(view: FormView, field: FormField, problem: FormProblem): string {
  const key = `${field}.${problem.rule}`;
  return view.t(isWord(view, key) ? key : 'problem.other', problem.values);
}

function isWord(view: FormView, key: string): key is keyof FormWords {
  return Object.hasOwn(view.words, key);
}
