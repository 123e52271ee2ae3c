import { Component, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCardModule } from '@angular/material/card';
import { MatInputModule } from '@angular/material/input';
import { signIn } from 'aws-amplify/auth';

@Component({
  selector: 'app-sign-in',
  imports: [MatButtonModule, MatCardModule, MatInputModule],
  template: `
    <mat-card appearance="outlined">
      <form (submit)="submit($event, username.value, password.value)">
        <h1>Summit</h1>
        <mat-form-field appearance="outline">
          <mat-label>User name</mat-label>
          <input #username matInput autocomplete="username" required />
        </mat-form-field>
        <mat-form-field appearance="outline">
          <mat-label>Password</mat-label>
          <input #password matInput type="password" autocomplete="current-password" required />
        </mat-form-field>
        @if (problem()) {
          <p role="alert">{{ problem() }}</p>
        }
        <button mat-flat-button [disabled]="isBusy()">Sign in</button>
      </form>
    </mat-card>
  `,
  styles: `
    mat-card {
      box-sizing: border-box;
      max-width: 24rem;
      margin: 12vh auto;
      padding: 2rem;
    }

    form {
      display: grid;
      gap: 0.5rem;
    }

    h1 {
      margin: 0 0 1rem;
      color: var(--mat-sys-primary);
      font: var(--mat-sys-headline-medium);
    }

    [role='alert'] {
      margin: 0 0 1rem;
      color: var(--mat-sys-error);
    }
  `,
})
export class SignIn {
  readonly signedIn = input.required<() => Promise<void>>();
  protected readonly problem = signal('');
  protected readonly isBusy = signal(false);

  protected async submit(event: Event, username: string, password: string): Promise<void> {
    event.preventDefault();
    this.problem.set('');
    this.isBusy.set(true);
    try {
      const { isSignedIn } = await signIn({ username, password });
      if (isSignedIn) await this.signedIn()();
      else this.problem.set('One more step is needed, which this portal does not know.');
    } catch {
      this.problem.set('We could not sign you in. Please check user name and password.');
    }
    this.isBusy.set(false);
  }
}
