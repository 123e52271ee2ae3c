import { describe, expect, it, vi } from 'vitest';
import { Doors } from './doors.js';
import { DoorsMemory } from './doors-memory.js';
import type { DoorsPort, Newcomer } from './doors-port.js';

const purpose = { companyName: 'Nordwind GmbH' };
const typed = { email: 'ann@nordwind.example', password: 'Correct-horse-7', purpose };

/** A tab's storage, which a reload leaves as it is. */
function tab(): Pick<Window, 'sessionStorage'> & { text(): string } {
  const kept = new Map<string, string>();
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
  return { sessionStorage, text: () => [...kept.values()].join() };
}

function world(overrides: Partial<DoorsPort> = {}, view = tab()) {
  const port = {
    signUp: vi.fn<DoorsPort['signUp']>(() => Promise.resolve(undefined)),
    confirm: vi.fn<DoorsPort['confirm']>(() => Promise.resolve(undefined)),
    resend: vi.fn<DoorsPort['resend']>(() => Promise.resolve(undefined)),
    askReset: vi.fn<DoorsPort['askReset']>(() => Promise.resolve(undefined)),
    reset: vi.fn<DoorsPort['reset']>(() => Promise.resolve(undefined)),
    ...overrides,
  };
  const signIn = vi.fn<(userName: string, password: string) => Promise<'credentials' | undefined>>(() =>
    Promise.resolve(undefined),
  );
  let names = 0;
  const doors = new Doors({
    memory: new DoorsMemory(view),
    open: () => Promise.resolve(port),
    signIn,
    newUserName: () => `uuid-${String((names += 1))}`,
  });
  return { doors, port, signIn, view };
}

describe('a sign-up', () => {
  it('brings the code back with the same purpose, and signs in with what was typed', async () => {
    const { doors, port, signIn, view } = world();
    await expect(doors.signUp(typed)).resolves.toBeUndefined();
    expect(view.text()).not.toContain(typed.password);
    await expect(doors.confirm('123456')).resolves.toBeUndefined();
    expect(port.confirm).toHaveBeenCalledWith('uuid-1', '123456', purpose);
    expect(signIn).toHaveBeenCalledWith(typed.email, typed.password);
    expect(view.text()).toBe('');
  });

  it('asked again is the same person’s, until something else was typed', async () => {
    const asked: string[] = [];
    const signUp = ({ userName }: Newcomer) => {
      asked.push(userName);
      return Promise.resolve('unreachable' as const);
    };
    const { doors } = world({ signUp });
    await doors.signUp(typed);
    await doors.signUp(typed);
    await doors.signUp({ ...typed, password: 'Another-horse-8' });
    expect(asked).toEqual(['uuid-1', 'uuid-1', 'uuid-2']);
  });

  it('goes on after a reload, and leaves the sign-in to its reader, who alone knows the password', async () => {
    const { doors, view } = world();
    await doors.signUp(typed);
    const reloaded = world({}, view);
    expect(reloaded.doors.notes.pending).toMatchObject({ userName: 'uuid-1', email: typed.email, purpose });
    await expect(reloaded.doors.confirm('123456')).resolves.toBe('confirmed');
    expect(reloaded.port.confirm).toHaveBeenCalledWith('uuid-1', '123456', purpose);
    expect(reloaded.signIn).not.toHaveBeenCalled();
  });

  it('that is begun again knows who it was, and gives nobody the password', async () => {
    const { doors, signIn } = world();
    await doors.signUp(typed);
    expect(doors.typed).toEqual({ email: typed.email, purpose });
    doors.startAgain();
    expect(doors.typed).toEqual({ email: typed.email, purpose });
    await expect(doors.confirm('123456')).resolves.toBe('unknown');
    expect(signIn).not.toHaveBeenCalled();
  });

  it('whose confirmation was lost is signed in when the code is sent again', async () => {
    const { doors, signIn } = world({ confirm: () => Promise.resolve('confirmed') });
    await doors.signUp(typed);
    await expect(doors.confirm('123456')).resolves.toBeUndefined();
    expect(signIn).toHaveBeenCalledOnce();
  });

  it.each(['invitation', 'outage', 'closed', 'company-name'] as const)(
    'that comes to nothing by %s begins again, with all that was typed but the password',
    async (refusal) => {
      const { doors } = world({ confirm: () => Promise.resolve(refusal) });
      await doors.signUp(typed);
      await expect(doors.confirm('123456')).resolves.toBe(refusal);
      expect(doors.notes.pending).toBeUndefined();
      expect(doors.typed).toEqual({ email: typed.email, purpose });
    },
  );

  it.each(['code-wrong', 'code-over', 'unreachable', 'too-often', 'taken', 'stranded'] as const)(
    'stays at its code when that is %s',
    async (refusal) => {
      const { doors } = world({ confirm: () => Promise.resolve(refusal) });
      await doors.signUp(typed);
      await doors.confirm('123456');
      expect(doors.notes.pending).toBeDefined();
    },
  );

  it('is led to its code by a sign-in with its address, which is not its own yet', async () => {
    const { doors, signIn } = world();
    await doors.signUp(typed);
    signIn.mockResolvedValueOnce('credentials');
    await doors.signIn('ANN@nordwind.example', typed.password);
    expect(signIn.mock.calls.map(([name]) => name)).toEqual(['uuid-1', 'ANN@nordwind.example']);
    await doors.signIn('ben', 'x');
    expect(signIn).toHaveBeenLastCalledWith('ben', 'x');
  });

  it('says unreachable when its code cannot be fetched', async () => {
    const doors = new Doors({
      memory: new DoorsMemory(tab()),
      open: () => Promise.reject(new TypeError('offline')),
      signIn: () => Promise.resolve(undefined),
      newUserName: () => 'uuid',
    });
    await expect(doors.signUp(typed)).resolves.toBe('unreachable');
  });
});

describe('what is remembered', () => {
  it('is dropped by another invitation, but for the page that was asked for', async () => {
    const { doors } = world();
    doors.ask('/payments/p-1');
    await doors.signUp(typed);
    doors.invite('token');
    expect(doors.notes).toEqual({ asked: '/payments/p-1', invitation: 'token' });
    doors.forget();
    expect(doors.notes).toEqual({});
  });

  it.each([
    'no JSON',
    '[]',
    'null',
    '{"pending":{"userName":1,"email":"x","purpose":{}}}',
    '{"asked":"//evil.example"}',
    '{"asked":"/\\\\evil.example"}',
    '{"asked":"/\\t/evil.example"}',
    '{"asked":"/\\n\\\\evil.example"}',
    '{"asked":"https://evil.example","invitation":7}',
  ])('is nothing when the storage holds %s', (text) => {
    const view = tab();
    view.sessionStorage.setItem('remit-shell.doors', text);
    expect(new DoorsMemory(view).notes).toEqual({});
  });

  it('lasts as long as the page where storage is blocked', () => {
    const blocked = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    const memory = new DoorsMemory({
      get sessionStorage() {
        return blocked();
      },
    });
    memory.set({ asked: '/payments' });
    expect(memory.notes).toEqual({ asked: '/payments' });
  });
});
