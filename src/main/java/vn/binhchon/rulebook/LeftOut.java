package vn.binhchon.rulebook;

/**
 * A rule with a problem, which a draft of a rulebook does without.
 *
 * @param id its {@code @id}; its name where it has none
 * @param criterion its {@code @criterion}; empty where it has none
 * @param name its name
 * @param path file below the rules folder
 * @param line line from 1
 */
public record LeftOut(String id, String criterion, String name, String path, int line) {

    boolean isMeantBy(Problem problem) {
        return path.equals(problem.path()) && (name.equals(problem.rule()) || id.equals(problem.rule()));
    }
}
