#!/usr/bin/env bash
# The layout of docker-compose.yml as plain processes on this machine, without Docker: three brokers (a quorum, three copies of each
# partition, two of which must have what is written), PostgreSQL, three evaluators and a desk, all from the one jar. Sends the samples,
# kills a broker and an evaluator, shows that answers go on, and stops everything. Nothing is installed; loopback only.
#
#   mvn -DskipTests package && docs/compose/plain.sh          # needs a JDK, curl, unzip, tar with xz
#   JAR=…  FOLDER=… (emptied first)  PORT=29000 (this one and the next 30)  KEEP=1 (leaves all running until Enter)
#
# What compose has besides is left out: the brokers' accounts (GuardedKafkaTest has them), the sign-in provider, Prometheus.
set -euo pipefail
cd "$(dirname "$0")/../.."
JAR=${JAR:-target/binhchon-0.1.0.jar}
FOLDER=${FOLDER:-target/plain}
PORT=${PORT:-29000}
SMALL="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
[ -f "$JAR" ] || { echo "không có / there is no $JAR: mvn -DskipTests package" >&2; exit 1; }
rm -rf "$FOLDER"
mkdir -p "$FOLDER"
FOLDER=$(cd "$FOLDER" && pwd)
JAR=$(realpath "$JAR")
begun=$(date +%s)
declare -A pid

say() { printf '%4d s  %s\n' $(($(date +%s) - begun)) "$*"; }

# --- PostgreSQL: the programs lie in the jar. It refuses to be root, so root becomes nobody.
as=()
if [ "$(id -u)" = 0 ]; then as=(unshare -U); fi
machine=$(uname -m | sed 's/x86_64/amd64/; s/aarch64/arm64v8/')
library=$(unzip -Z1 "$JAR" | grep -E "embedded-postgres-binaries-linux-$machine-[0-9.]+jar$")
mkdir "$FOLDER/postgres"
unzip -p "$JAR" "$library" > "$FOLDER/postgres.jar"
unzip -p "$FOLDER/postgres.jar" 'postgres-*.txz' | tar -xJ -C "$FOLDER/postgres"
database() { (cd "$FOLDER" && "${as[@]}" "$FOLDER/postgres/bin/$1" "${@:2}"); }

# --- A broker of the three, and what it is told as docker-compose.yml tells it.
kafka=(java $SMALL "-Dlogback.configurationFile=$FOLDER/quiet.xml" -cp "$JAR")
launcher=org.springframework.boot.loader.launch.PropertiesLauncher
cat > "$FOLDER/quiet.xml" <<END
<configuration><appender name="out" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%d %level %logger{20} %msg%n</pattern>
</encoder></appender><root level="WARN"><appender-ref ref="out"/></root></configuration>
END
broker() {
    cat > "$FOLDER/broker-$1.properties" <<END
process.roles=broker,controller
node.id=$1
log.dirs=$FOLDER/broker-$1
listeners=CLIENTS://127.0.0.1:$((PORT + $1)),CONTROLLER://127.0.0.1:$((PORT + 10 + $1))
advertised.listeners=CLIENTS://127.0.0.1:$((PORT + $1))
listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=CLIENTS
controller.listener.names=CONTROLLER
controller.quorum.voters=1@127.0.0.1:$((PORT + 11)),2@127.0.0.1:$((PORT + 12)),3@127.0.0.1:$((PORT + 13))
default.replication.factor=3
min.insync.replicas=2
offsets.topic.replication.factor=3
transaction.state.log.replication.factor=3
transaction.state.log.min.isr=2
message.max.bytes=67108864
replica.fetch.max.bytes=67108864
auto.create.topics.enable=false
offsets.retention.minutes=2147483647
END
    "${kafka[@]}" -Xmx128m -Dloader.main=kafka.tools.StorageTool "$launcher" format --cluster-id YmluaGNob24tY29tcG9zZQ \
        --config "$FOLDER/broker-$1.properties" > "$FOLDER/broker-$1.format" 2>&1
    "${kafka[@]}" -Xmx256m -Dloader.main=kafka.Kafka "$launcher" "$FOLDER/broker-$1.properties" > "$FOLDER/broker-$1.log" 2>&1 &
    pid[broker-$1]=$!
}

# --- A copy of the program: name, roles, port.
copy() {
    java -Xmx384m $SMALL -jar "$JAR" --spring.profiles.active=cluster --binhchon.access.mode=local \
        --binhchon.instance="$1" --binhchon.roles="$2" --server.port="$3" --binhchon.stream.replicas=3 \
        --spring.kafka.bootstrap-servers="127.0.0.1:$((PORT + 1)),127.0.0.1:$((PORT + 2)),127.0.0.1:$((PORT + 3))" \
        --spring.datasource.url="jdbc:postgresql://127.0.0.1:$((PORT + 20))/postgres" \
        --spring.datasource.username=binhchon --spring.datasource.password=plain > "$FOLDER/$1.log" 2>&1 &
    pid[$1]=$!
}

# --- Waiting: seconds at most (a machine that others use too is slow to start eight programs), what for, a command.
wait_for() {
    local end=$(($(date +%s) + $1)) what=$2
    shift 2
    until "$@" > /dev/null 2>&1; do
        [ "$(date +%s)" -lt "$end" ] || { say "không xong / never: $what"; exit 1; }
        sleep 0.5
    done
    say "$what"
}
ready() { curl -fsS -m 5 "http://127.0.0.1:$1/actuator/health/readiness"; }
listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1"); }
ask() { curl -fsS -m 20 -u he-thong:binhchon "$@"; }
send() { ask -o /dev/null -X POST -H 'content-type: application/cloudevents+json' --data-binary "@$2" "http://127.0.0.1:$DESK/v1/$1"; }
answered() { for each in "$@"; do ask "http://127.0.0.1:$DESK/v1/nominations/$each/evaluation" || return 1; done; }

stop() {
    for each in "${!pid[@]}"; do case $each in broker-*) ;; *) kill "${pid[$each]}" 2> /dev/null || true ;; esac; done
    for each in "${!pid[@]}"; do case $each in broker-*) ;; *) wait "${pid[$each]}" 2> /dev/null || true ;; esac; done
    for each in "${!pid[@]}"; do kill "${pid[$each]}" 2> /dev/null || true; done
    # The last of a quorum has nobody left to agree with, and would wait for minutes.
    sleep 10
    for each in "${!pid[@]}"; do kill -9 "${pid[$each]}" 2> /dev/null || true; done
    for each in "${!pid[@]}"; do wait "${pid[$each]}" 2> /dev/null || true; done
    database pg_ctl stop -s -w -m fast -D "$FOLDER/data" || true
    say "tất cả đã dừng / all stopped"
}
trap stop EXIT

echo plain > "$FOLDER/password"
database initdb --pgdata="$FOLDER/data" --username=binhchon --pwfile="$FOLDER/password" --auth=scram-sha-256 --encoding=UTF8 \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --no-instructions > "$FOLDER/initdb.log"
database pg_ctl start -s -w -D "$FOLDER/data" -l "$FOLDER/postgres.log" \
    -o "-p $((PORT + 20)) -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100"
say "PostgreSQL chạy / runs"
for each in 1 2 3; do broker "$each"; done
for each in 1 2 3; do wait_for 600 "broker-$each chạy / runs" listening $((PORT + each)); done
DESK=$((PORT + 24))
copy desk desk "$DESK"
wait_for 900 "desk sẵn sàng / ready" ready "$DESK"
for each in 1 2 3; do copy "evaluator-$each" evaluator $((PORT + 20 + each)); done
for each in 1 2 3; do wait_for 900 "evaluator-$each sẵn sàng / ready" ready $((PORT + 20 + each)); done

samples=src/main/resources/samples/lang-son
for each in "$samples"/rounds/*; do send rounds "$each"; done
names=()
for each in "$samples"/profiles/*; do
    wait_for 20 "gửi / sent $(basename "$each")" send nominations "$each" > /dev/null
    names+=("$(sed -n 's/^ *"subject": *"\([^"]*\)".*/\1/p' "$each" | head -1)")
done
wait_for 120 "${#names[@]} hồ sơ mẫu đã trả lời / samples answered" answered "${names[@]}"

# --- Twelve events more, which lie in several partitions, while somebody is killed.
more() {
    local sample name
    names=()
    for number in $(seq 12); do
        name="$1-$number"
        sample="$FOLDER/$name.json"
        sed "s/\"subject\": *\"[^\"]*\"/\"subject\": \"$name\"/; s/\"id\": *\"[^\"]*\"/\"id\": \"$name\"/" "$samples/profiles/hao-dat-2019.json" > "$sample"
        wait_for 60 "" send nominations "$sample" > /dev/null
        names+=("$name")
    done
}
killed() {
    kill -9 "${pid[$1]}"
    wait "${pid[$1]}" 2> /dev/null || true
    unset "pid[$1]"
    [ "${1%-*}" != broker ] || ! listening $((PORT + ${1#broker-})) || { say "$1 vẫn chạy / runs on"; exit 1; }
    say "$1 bị giết / killed"
}
killed broker-1
more "khong-broker-1"
wait_for 180 "12 hồ sơ gửi sau đó đã trả lời / sent afterwards, answered" answered "${names[@]}"
killed evaluator-1
more "khong-evaluator-1"
wait_for 180 "12 hồ sơ gửi sau đó đã trả lời / sent afterwards, answered" answered "${names[@]}"
# With a broker and an evaluator gone, whoever is left is ready and stays so: a minute of silence would have taken them out.
for each in evaluator-2 evaluator-3; do wait_for 10 "$each sẵn sàng / ready" ready $((PORT + 20 + ${each##*-})); done
wait_for 10 "desk sẵn sàng / ready" ready "$DESK"
for each in "${!pid[@]}"; do say "$(printf '%-12s %4d MiB' "$each" $(($(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/${pid[$each]}/status") / 1024)))"; done
if [ -n "${KEEP:-}" ]; then read -r -p "http://127.0.0.1:$DESK/ · Enter để dừng / to stop "; fi
