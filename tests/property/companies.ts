import {
  memberClaims,
  startTestBackend,
  type TestBackend,
  type TestBackendOptions,
} from '@remit-elements/local-backend/testing.js';
import { Api } from '../support/api.js';
import type { Role } from '../support/roles.js';
import { apply, newCompany } from './model.js';
import type { Actor, Company } from './model-state.js';
import { COMPANIES, PEOPLE, type Person } from './steps.js';

/** Three companies that nobody has used, with the same people, ids and accounts, beside their models. */
export interface Companies {
  readonly models: Map<string, Company>;
  readonly subjects: Readonly<Record<Person, string>>;
  actor(person: Person): Actor;
  token(company: string, person: Person): Promise<string>;
  /** Whether a text has what only another company has. */
  leak(company: string, text: string): string | undefined;
}

/** A backend whose companies are made anew for each sequence. */
export class PropertyWorld {
  readonly backend: TestBackend;
  readonly api: Api;
  #runs = 0;

  private constructor(backend: TestBackend, api: Api) {
    this.backend = backend;
    this.api = api;
  }

  static async start(options: TestBackendOptions = {}): Promise<PropertyWorld> {
    const backend = await startTestBackend(options);
    return new PropertyWorld(backend, await Api.over(backend));
  }

  async companies(): Promise<Companies> {
    const run = `run${String((this.#runs += 1))}`;
    const idOf = (company: string) => `${run}-${company.repeat(3)}`;
    const people = Object.entries(PEOPLE) as [Person, readonly Role[]][];
    const subjects = Object.fromEntries(people.map(([name]) => [name, `${name}-${run}`])) as Record<Person, string>;
    const members = Object.fromEntries(people.map(([name, roles]) => [subjects[name], roles]));
    const models = new Map<string, Company>();
    const tokens = new Map<string, Promise<string>>();
    const token = (company: string, person: Person) => {
      const key = `${company}.${person}`;
      const claims = { ...memberClaims(idOf(company), 'viewer', subjects[person]), 'cognito:groups': PEOPLE[person] };
      const made = tokens.get(key) ?? this.backend.identity.token(claims);
      tokens.set(key, made);
      return made;
    };
    const actor = (person: Person): Actor => ({ sub: subjects[person], roles: PEOPLE[person] });
    for (const company of COMPANIES) {
      const tenantId = idOf(company);
      await this.backend.plantTenant(tenantId);
      await Promise.all(Object.entries(members).map(([sub, roles]) => this.backend.plantMember(tenantId, sub, roles)));
      const model = newCompany(tenantId, members);
      const input = {
        id: 'main',
        name: 'main 0',
        holderName: tenantId,
        iban: 'DE89370400440532013000',
        currency: 'EUR',
      };
      await this.api.must(await token(company, 'ada'), 'createAccount', { input });
      apply(model, actor('ada'), { field: 'createAccount', input });
      models.set(company, model);
    }
    const leak = (company: string, text: string) =>
      COMPANIES.filter((it) => it !== company)
        .map(idOf)
        .find((it) => text.includes(it));
    return { models, subjects, actor, token, leak };
  }
}
