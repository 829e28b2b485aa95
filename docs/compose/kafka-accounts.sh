#!/bin/sh
# Makes the broker's accounts and says what each may do. Can be run again at any time: for a new province, or a new password.
#
#   BROKERS   host:port of the brokers' own listener
#   SECRETS   a folder with one file for each password: kafka_broker, kafka_binhchon, kafka_<province>
#   PROVINCES names of the provinces' systems, as binhchon.systems has them, with blanks between: "lang-son cao-bang"
#   KAFKA     where Kafka's scripts are
set -eu
SECRETS=${SECRETS:-/run/secrets}
KAFKA=${KAFKA:-/opt/kafka/bin}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 077

cat > "$work/admin" <<END
security.protocol=${PROTOCOL:-SASL_PLAINTEXT}
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="broker" password="$(cat "$SECRETS/kafka_broker")";
END

# An account with the password of its file.
account() {
    echo "SCRAM-SHA-512=iterations=8192,password=$(cat "$SECRETS/kafka_$1")" > "$work/account"
    "$KAFKA/kafka-configs.sh" --bootstrap-server "$BROKERS" --command-config "$work/admin" \
        --alter --entity-type users --entity-name "$1" --add-config-file "$work/account"
}

allow() {
    who=$1
    shift
    "$KAFKA/kafka-acls.sh" --bootstrap-server "$BROKERS" --command-config "$work/admin" --add --allow-principal "User:$who" "$@"
}

# The program: all topics, groups and transactions that begin with its name.
account binhchon
allow binhchon --operation Read --operation Write --operation Create --operation Describe \
    --topic binhchon. --resource-pattern-type prefixed
# What was sent and answered is taken off when a name has to go (docs/security.md).
allow binhchon --operation Delete --topic binhchon.nominations --resource-pattern-type prefixed
allow binhchon --operation Read --operation Describe --group binhchon- --resource-pattern-type prefixed
allow binhchon --operation Write --operation Describe --transactional-id binhchon- --resource-pattern-type prefixed

# A province's system: puts nominations into its own letterbox, and takes its own answers out; nothing else.
for province in $PROVINCES; do
    account "$province"
    allow "$province" --operation Write --topic "binhchon.nominations.from.$province"
    allow "$province" --operation Read --topic "binhchon.answers.to.$province"
    allow "$province" --operation Read --group "$province"
done
