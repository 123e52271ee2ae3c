import { Stack } from 'aws-cdk-lib';
import { BackedDataSource, type GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** A table as AppSync sees it, with no right of its own; CDK's own data source would bring Scan and deletion along. */
export class TableDataSource extends BackedDataSource {
  constructor(scope: Construct, id: string, props: { readonly api: GraphqlApi; readonly table: Table }) {
    const { api, table } = props;
    const dynamoDbConfig = { tableName: table.tableName, awsRegion: Stack.of(scope).region };
    super(scope, id, { api, name: id }, { type: 'AMAZON_DYNAMODB', dynamoDbConfig });
  }
}

/** A function as AppSync sees it, to be called and nothing else; CDK's own would allow every version of it too. */
export class FunctionDataSource extends BackedDataSource {
  constructor(scope: Construct, id: string, props: { readonly api: GraphqlApi; readonly lambda: IFunction }) {
    const { api, lambda } = props;
    super(
      scope,
      id,
      { api, name: id },
      { type: 'AWS_LAMBDA', lambdaConfig: { lambdaFunctionArn: lambda.functionArn } },
    );
    this.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
    );
  }
}
