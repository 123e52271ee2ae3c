import { Duration, Lazy, RemovalPolicy, Token } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPool,
  CfnUserPoolRiskConfigurationAttachment,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolGroup,
  VerificationEmailStyle,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { codeMailTemplate, type MailText, welcomeMailTemplate } from '../functions/mail-texts.js';
import { TEMPORARY_PASSWORD_DAYS } from '../functions/temporary-password.js';
import { acceptFindings } from './accept-findings.js';
import type { MailIdentity } from './mail-identity.js';

const ROLES = ['viewer', 'preparer', 'approver', 'admin'];

interface SignInOptions {
  readonly mail: MailIdentity | undefined;
  readonly threatProtection: boolean;
  /** Whether people sign up by themselves at all: companies, invited ones. */
  readonly selfSignUp: boolean;
}

/** Who may sign in and sign up: a pool of our own, and the one client that the shell uses. */
export class SignIn extends Construct {
  readonly userPool: UserPool;
  readonly userPoolClient: UserPoolClient;
  #appUrl: string | undefined;

  constructor(scope: Construct, id: string, options: SignInOptions) {
    super(scope, id);
    const { mail, threatProtection } = options;
    this.userPool = this.#createPool(options);
    if (mail) this.#mailBySes(mail);
    if (threatProtection) this.#answerRisks();
    acceptFindings(this.userPool, {
      COG2: 'The second factor is each person’s choice; a company that wants it for all gives a pool of its own.',
      ...(threatProtection ? {} : { COG8: 'The Plus plan costs more for each user: `threatProtection` asks for it.' }),
    });
    this.userPoolClient = this.#createClient();
    for (const groupName of ROLES) new UserPoolGroup(this, groupName, { userPool: this.userPool, groupName });
  }

  /**
   * Says where the shell runs, unless that was said before: the welcome mail tells it. An address that is known only once
   * it is deployed cannot be in it, since what serves it needs the pool first.
   */
  linkTo(appUrl: string): void {
    if (!Token.isUnresolved(appUrl)) this.#appUrl ??= appUrl;
  }

  #createPool({ threatProtection, selfSignUp, mail }: SignInOptions): UserPool {
    const code = codeMailTemplate();
    const welcome = (): MailText => welcomeMailTemplate(this.#appUrl);
    return new UserPool(this, 'UserPool', {
      // Version 2 of the pre token generation trigger needs Essentials, threat protection needs Plus.
      featurePlan: threatProtection ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
      ...(threatProtection ? { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION } : {}),
      selfSignUpEnabled: selfSignUp, // the pre sign-up trigger lets companies and invited people in, and nobody else
      userVerification: { emailStyle: VerificationEmailStyle.CODE, emailSubject: code.subject, emailBody: code.text },
      // Cognito documents own words for this mail only where SES sends it.
      ...(mail
        ? {
            userInvitation: {
              emailSubject: welcome().subject,
              emailBody: Lazy.string({ produce: () => welcome().text }),
            },
          }
        : {}),
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true }, // a new address replaces the old one only once it is verified
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(TEMPORARY_PASSWORD_DAYS),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false, email: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** CDK's own setting wants to know the region at synthesis, which needs no account here. */
  #mailBySes({ from, arn }: MailIdentity): void {
    const pool = this.userPool.node.defaultChild;
    if (!(pool instanceof CfnUserPool)) throw new Error('the user pool is not of CloudFormation');
    pool.emailConfiguration = { emailSendingAccount: 'DEVELOPER', from, sourceArn: arn };
  }

  /** Leaked passwords are refused. A sign-in that looks taken over needs the second factor, as surely as it looks so. */
  #answerRisks(): void {
    const second = { eventAction: 'MFA_IF_CONFIGURED', notify: false };
    new CfnUserPoolRiskConfigurationAttachment(this, 'Risks', {
      userPoolId: this.userPool.userPoolId,
      clientId: 'ALL',
      compromisedCredentialsRiskConfiguration: { actions: { eventAction: 'BLOCK' } },
      accountTakeoverRiskConfiguration: {
        actions: {
          lowAction: second,
          mediumAction: second,
          highAction: { eventAction: 'MFA_REQUIRED', notify: false },
        },
      },
    });
  }

  #createClient(): UserPoolClient {
    return new UserPoolClient(this, 'Client', {
      userPool: this.userPool,
      generateSecret: false,
      authFlows: { userSrp: true },
      disableOAuth: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.minutes(15),
      accessTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.days(1),
      // Amplify refreshes by GetTokensFromRefreshToken; the grace lets two tabs refresh at once.
      refreshTokenRotationGracePeriod: Duration.seconds(60),
      // Without these lists a user may write every attribute, custom ones included.
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
  }
}
